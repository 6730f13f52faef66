import './faulty-blocking-fs';
import '../../../main/edits/edit-worker';
