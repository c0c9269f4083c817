import { enhanceAutosave } from './autosave.js';
import { enhanceChecks } from './checks.js';
import { enhanceFocalPoints } from './focal.js';
import { enhanceMediaPickers } from './media-picker.js';
import { enhanceMediaUpload } from './media-upload.js';
import { enhancePartials } from './partial.js';
import { enhanceShell } from './shell.js';
import { enhanceUploads } from './upload.js';

enhanceShell();
enhancePartials();
enhanceUploads();
enhanceChecks();
enhanceAutosave();
enhanceMediaUpload();
enhanceFocalPoints();
enhanceMediaPickers();
