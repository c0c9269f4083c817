document.querySelectorAll('[data-print]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});

document.querySelectorAll('form[role="search"]').forEach((form) => {
  const box = form.querySelector('input[type="search"]');
  if (!box) return;
  form.addEventListener('submit', (event) => {
    box.value = box.value.trim();
    // An empty search in the page head says nothing; on the search page it shows the filters' results.
    if (box.value === '' && form.classList.contains('site-search')) {
      event.preventDefault();
      box.focus();
    }
  });
});

const summary = document.querySelector('.error-summary');
if (summary) summary.focus();
