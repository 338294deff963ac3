package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * A guild's own invite code.
 *
 * @param code the code; {@code null} if there is none
 * @param uses how often it was used; absent from the answer to a change
 * @since 0.1.0
 */
public record VanityUrl(@Nullable String code, @Nullable Integer uses) {

}
