package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * How an instance tells people from machines.
 *
 * @param provider who does it
 * @param hcaptchaSiteKey the public key for hCaptcha
 * @param turnstileSiteKey the public key for Turnstile
 * @since 0.1.0
 */
public record InstanceCaptcha(@Nullable String provider, @Nullable String hcaptchaSiteKey,
		@Nullable String turnstileSiteKey) {

	static final InstanceCaptcha NONE = new InstanceCaptcha(null, null, null);

}
