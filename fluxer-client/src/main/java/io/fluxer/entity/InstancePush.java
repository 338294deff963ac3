package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * How an instance sends push messages.
 *
 * @param publicVapidKey the public key
 * @since 0.1.0
 */
public record InstancePush(@Nullable String publicVapidKey) {

	static final InstancePush NONE = new InstancePush(null);

}
