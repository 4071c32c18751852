/** Reads PDF files beside the window's own thread. A file of our own, so that the page's policy allows it. */
import 'pdfjs-dist/build/pdf.worker.mjs';
