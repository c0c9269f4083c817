import { enhanceAutosave } from './autosave.js';
import { enhanceBulk } from './bulk.js';
import { enhanceChecks } from './checks.js';
import { enhancePartials } from './partial.js';
import { enhanceShell } from './shell.js';
import { enhanceUploads } from './upload.js';

enhanceShell();
enhancePartials();
enhanceUploads();
enhanceChecks();
enhanceBulk();
enhanceAutosave();
