package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * Whether an instance is set up.
 *
 * @param configured whether it is
 * @param adminUrl where that is done
 * @since 0.1.0
 */
public record InstanceSetup(boolean configured, @Nullable String adminUrl) {

	static final InstanceSetup NONE = new InstanceSetup(false, null);

}
