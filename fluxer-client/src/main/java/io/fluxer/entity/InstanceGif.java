package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * Where an instance's animations come from.
 *
 * @param provider who has them
 * @param displayName the name to show
 * @param attributionRequired whether the name must be shown
 * @since 0.1.0
 */
public record InstanceGif(@Nullable String provider, @Nullable String displayName, boolean attributionRequired) {

	static final InstanceGif NONE = new InstanceGif(null, null, false);

}
