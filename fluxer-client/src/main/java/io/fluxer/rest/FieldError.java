package io.fluxer.rest;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param path the JSON path to the field, for example {@code embeds.0.title}
 * @param message a text for people, in the language of the account
 * @param code the machine-readable reason, if the server names one
 * @since 0.1.0
 */
public record FieldError(String path, String message, @Nullable String code) {

}
