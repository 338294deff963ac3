package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * Terms and privacy of an instance.
 *
 * @param termsUrl the terms
 * @param privacyUrl the privacy policy
 * @since 0.1.0
 */
public record InstanceLegal(@Nullable String termsUrl, @Nullable String privacyUrl) {

	static final InstanceLegal NONE = new InstanceLegal(null, null);

}
