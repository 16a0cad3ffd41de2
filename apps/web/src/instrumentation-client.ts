/*
 * React is loaded here, before the framework asks for it: two shorter tasks instead of one that blocks the page's first
 * input for longer than 50 ms. The script `start-later` in app/layout.tsx parts the two.
 */
import 'react-dom/client';
