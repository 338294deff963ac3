/**
 * The entity cache and its limits.
 */
@NullMarked
package io.fluxer.cache;

import org.jspecify.annotations.NullMarked;
