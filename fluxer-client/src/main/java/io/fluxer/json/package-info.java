/**
 * The library's own JSON mapper and the tolerant types that keep what they do not know.
 */
@NullMarked
package io.fluxer.json;

import org.jspecify.annotations.NullMarked;
