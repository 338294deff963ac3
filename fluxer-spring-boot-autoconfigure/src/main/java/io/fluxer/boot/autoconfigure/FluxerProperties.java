package io.fluxer.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code fluxer}. {@link #toString()} never shows the token.
 *
 * @param enabled Whether the bot is configured at all.
 * @param token Token of the bot, with or without "Bot " in front. Left out, an embedded
 * Fluxer on the class path is used during development.
 * @param rest How to reach the HTTP API.
 * @param cache How much the bot remembers.
 * @param gateway How to reach the gateway.
 * @param listener How events reach listeners.
 * @param embedded The embedded Fluxer.
 * @since 0.1.0
 */
@ConfigurationProperties("fluxer")
public record FluxerProperties(@DefaultValue("true") boolean enabled, @Nullable String token,
		@NestedConfigurationProperty @DefaultValue FluxerRestProperties rest,
		@NestedConfigurationProperty @DefaultValue FluxerCacheProperties cache,
		@NestedConfigurationProperty @DefaultValue FluxerGatewayProperties gateway,
		@NestedConfigurationProperty @DefaultValue FluxerListenerProperties listener,
		@NestedConfigurationProperty @DefaultValue FluxerEmbeddedProperties embedded) {

	@Override
	public String toString() {
		return "FluxerProperties[enabled=" + this.enabled + ", token=" + ((this.token != null) ? "******" : "none")
				+ ", rest=" + this.rest + ", cache=" + this.cache + ", gateway=" + this.gateway + ", listener="
				+ this.listener + ", embedded=" + this.embedded + "]";
	}

}
