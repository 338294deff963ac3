package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * How an instance lets people in by an account elsewhere.
 *
 * @param enabled whether it does
 * @param enforced whether there is no other way
 * @param displayName the name to show
 * @param redirectUri where the other side leads back to
 * @since 0.1.0
 */
public record InstanceSso(boolean enabled, boolean enforced, @Nullable String displayName,
		@Nullable String redirectUri) {

	static final InstanceSso NONE = new InstanceSso(false, false, null, null);

}
