/**
 * What every other package of the library stands on: ids and the root of all errors.
 */
@NullMarked
package io.fluxer;

import org.jspecify.annotations.NullMarked;
