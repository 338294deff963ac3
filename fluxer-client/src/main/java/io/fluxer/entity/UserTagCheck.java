package io.fluxer.entity;

/**
 * Whether an account may be named so.
 *
 * @param taken whether another one is
 * @since 0.1.0
 */
public record UserTagCheck(boolean taken) {

}
