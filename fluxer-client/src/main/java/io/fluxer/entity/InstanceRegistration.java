package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * How accounts are made on an instance.
 *
 * @param mode {@code open}, {@code approval} or {@code closed}
 * @param adminRegistrationUrlsEnabled whether administrators can hand out addresses to
 * register at
 * @since 0.1.0
 */
public record InstanceRegistration(@Nullable String mode, boolean adminRegistrationUrlsEnabled) {

	static final InstanceRegistration NONE = new InstanceRegistration(null, false);

}
