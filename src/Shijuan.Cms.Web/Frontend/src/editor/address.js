const allowed = /^(?:https?:\/\/\S+|mailto:\S+|tel:[+\d()\s-]+|cms-item:\d+|\/(?!\/)\S*|#\S+)$/i;

export const isAllowedAddress = (href) => allowed.test((href ?? '').trim());
