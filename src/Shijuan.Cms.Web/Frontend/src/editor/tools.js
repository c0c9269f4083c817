const run = (command) => (editor) => command(editor.chain().focus()).run();
const can = (command) => (editor) => command(editor.can());
const simple = (label, command, active, more) => ({ label, run: run(command), enabled: can((chain) => command(chain)), active: active ? (editor) => editor.isActive(...active) : undefined, ...more });

export const textTools = ({ link, picture, table }) => [
  { label: '撤销与重做', tools: [
    simple('撤销', (c) => c.undo(), null, { icon: 'undo', keys: 'Mod-Z' }),
    simple('重做', (c) => c.redo(), null, { icon: 'redo', keys: 'Mod-Shift-Z' }),
  ] },
  { label: '段落', tools: [
    { label: '正文', run: run((c) => c.setParagraph()), active: (editor) => editor.isActive('paragraph'), keys: 'Mod-Alt-0' },
    ...[[2, '一级标题'], [3, '二级标题'], [4, '三级标题']].map(([level, label]) => (
      { label, run: run((c) => c.toggleHeading({ level })), active: (editor) => editor.isActive('heading', { level }), keys: `Mod-Alt-${level}` })),
  ] },
  { label: '文字', tools: [
    simple('加粗', (c) => c.toggleBold(), ['bold'], { glyph: 'B', glyphClass: 'glyph-bold', keys: 'Mod-B' }),
    simple('斜体', (c) => c.toggleItalic(), ['italic'], { glyph: 'I', glyphClass: 'glyph-italic', keys: 'Mod-I' }),
    simple('下划线', (c) => c.toggleUnderline(), ['underline'], { glyph: 'U', glyphClass: 'glyph-underline', keys: 'Mod-U' }),
    simple('删除线', (c) => c.toggleStrike(), ['strike'], { glyph: 'S', glyphClass: 'glyph-strike', keys: 'Mod-Shift-S' }),
    simple('上标', (c) => c.toggleMark('superscript'), ['superscript'], { icon: 'superscript', keys: 'Mod-.' }),
    simple('下标', (c) => c.toggleMark('subscript'), ['subscript'], { icon: 'subscript', keys: 'Mod-,' }),
    { label: '清除格式', icon: 'clear', run: run((c) => c.unsetAllMarks().setAlignment(null)) },
  ] },
  { label: '对齐', tools: [['left', '左对齐', 'L'], ['center', '居中', 'E'], ['right', '右对齐', 'R']].map(([align, label, key]) => (
    { label, icon: align, keys: `Mod-Shift-${key}`, run: run((c) => c.setAlignment(align)), active: (editor) => editor.isActive({ align }) })) },
  { label: '列表与引用', tools: [
    simple('项目符号', (c) => c.toggleBulletList(), ['bulletList'], { icon: 'bullets', keys: 'Mod-Shift-8' }),
    simple('编号', (c) => c.toggleOrderedList(), ['orderedList'], { icon: 'numbers', keys: 'Mod-Shift-7' }),
    simple('引用', (c) => c.toggleBlockquote(), ['blockquote'], { icon: 'quote', keys: 'Mod-Shift-B' }),
    simple('分隔线', (c) => c.setHorizontalRule(), null, { icon: 'rule' }),
  ] },
  { label: '插入', tools: [
    { label: '链接', icon: 'link', text: true, keys: 'Mod-K', run: link, active: (editor) => editor.isActive('link') },
    { label: '取消链接', icon: 'unlink', run: run((c) => c.extendMarkRange('link').unsetMark('link')), enabled: (editor) => editor.isActive('link') },
    { label: '图片', icon: 'picture', text: true, run: picture },
    { label: '表格', icon: 'table', text: true, run: table, enabled: (editor) => !editor.isActive('table') },
  ] },
];

export const tableTools = [
  { label: '行', tools: [
    simple('上方加行', (c) => c.addRowBefore()), simple('下方加行', (c) => c.addRowAfter()), simple('删除行', (c) => c.deleteRow()),
  ] },
  { label: '列', tools: [
    simple('左侧加列', (c) => c.addColumnBefore()), simple('右侧加列', (c) => c.addColumnAfter()), simple('删除列', (c) => c.deleteColumn()),
  ] },
  { label: '单元格', tools: [
    simple('合并单元格', (c) => c.mergeCells()), simple('拆分单元格', (c) => c.splitCell()),
    simple('表头行', (c) => c.toggleHeaderRow()), simple('表头列', (c) => c.toggleHeaderColumn()),
  ] },
  { label: '表格', tools: [simple('删除表格', (c) => c.deleteTable())] },
];
