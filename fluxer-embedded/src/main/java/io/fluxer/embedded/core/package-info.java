/**
 * The server without any I/O: its state, its rate limits and the rules of its gateway,
 * over a clock. Not part of the API: the server's own parts alone use it.
 */
@NullMarked
package io.fluxer.embedded.core;

import org.jspecify.annotations.NullMarked;
