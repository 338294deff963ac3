package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * An account elsewhere that a user shows.
 *
 * @param id the id there
 * @param type the kind: {@code bsky} or {@code domain}
 * @param name the name there
 * @param verified whether it is verified
 * @param visibilityFlags who may see it, as bits
 * @param sortOrder the place in the list
 * @since 0.1.0
 */
public record ConnectedAccount(@Nullable String id, @Nullable String type, @Nullable String name, boolean verified,
		int visibilityFlags, int sortOrder) {

}
