package io.fluxer.boot.autoconfigure;

import java.util.List;

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
 * @param instance Address of a self-hosted instance, for example
 * https://chat.example.org. Its discovery document names the HTTP API, the gateway and
 * all else; fluxer.rest.api-url and fluxer.gateway.url still win where they are set.
 * @param ssl What the connections to Fluxer trust.
 * @param rest How to reach the HTTP API.
 * @param cache How much the bot remembers.
 * @param gateway How to reach the gateway.
 * @param listener How events reach listeners.
 * @param commands How people call commands.
 * @param embedded The embedded Fluxer.
 * @since 0.1.0
 */
@ConfigurationProperties("fluxer")
public record FluxerProperties(@DefaultValue("true") boolean enabled, @Nullable String token, @Nullable String instance,
		@DefaultValue Ssl ssl, @NestedConfigurationProperty @DefaultValue FluxerRestProperties rest,
		@NestedConfigurationProperty @DefaultValue FluxerCacheProperties cache,
		@NestedConfigurationProperty @DefaultValue FluxerGatewayProperties gateway,
		@NestedConfigurationProperty @DefaultValue FluxerListenerProperties listener,
		@NestedConfigurationProperty @DefaultValue FluxerCommandsProperties commands,
		@NestedConfigurationProperty @DefaultValue FluxerEmbeddedProperties embedded) {

	/**
	 * Checks the address of the instance.
	 * @throws org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException
	 * if it is not acceptable
	 */
	public FluxerProperties {
		PropertyChecks.baseUrl("fluxer.instance", instance, List.of("http", "https"));
	}

	@Override
	public String toString() {
		return "FluxerProperties[enabled=" + this.enabled + ", token=" + ((this.token != null) ? "******" : "none")
				+ ", instance=" + this.instance + ", rest=" + this.rest + ", cache=" + this.cache + ", gateway="
				+ this.gateway + ", listener=" + this.listener + ", commands=" + this.commands + ", embedded="
				+ this.embedded + "]";
	}

	/**
	 * Everything under {@code fluxer.ssl}.
	 *
	 * @param bundle Name of the SSL bundle, under spring.ssl.bundle, for the connections
	 * to the HTTP API and the gateway. Left out, they use that of
	 * spring.http.clients.ssl.bundle.
	 */
	public record Ssl(@Nullable String bundle) {

	}

}
