/**
 * Immutable records of the objects of Fluxer's API, and the payloads that create them.
 */
@NullMarked
package io.fluxer.entity;

import org.jspecify.annotations.NullMarked;
