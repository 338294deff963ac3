package io.fluxer.boot.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.fluxer.client.IgnoredEvents;
import io.fluxer.gateway.FileSessionStore;
import io.fluxer.gateway.GatewayCompression;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.gateway.SessionStore;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.system.ApplicationTemp;

/**
 * Everything under {@code fluxer.gateway}.
 *
 * @param enabled Whether the bot connects to the gateway. Without it the HTTP API and the
 * managers work, and no event ever comes.
 * @param url Address of the gateway. Left out, the instance or the HTTP API is asked for
 * it.
 * @param version Version of the gateway.
 * @param intents Gateway intents, sent as they are. Fluxer does not use them.
 * @param presence How the bot appears to others.
 * @param waitForGuilds Whether the bot counts as ready only once every one of its guilds
 * has arrived.
 * @param startupTimeout How long the start of the application waits until the bot is
 * ready. The bot goes on trying afterwards; 0s does not wait.
 * @param compression How messages of the gateway are compressed in both directions. zstd
 * needs com.github.luben:zstd-jni on the class path.
 * @param readiness Whether the application counts as ready for traffic only while the bot
 * is. Liveness never follows the bot.
 * @param reconnect Waits before the bot connects anew.
 * @param ignoredEvents Names of events that the gateway is to leave out, for example
 * TYPING_START.
 * @param ignoreUnheardEvents Whether the gateway is to leave out the dispensable events
 * that nothing listens to.
 * @param shards How the guilds of the bot are divided among sessions.
 * @param sessionStore Where the session is kept, so that the bot goes on with it after a
 * restart within a minute and gets what came meanwhile.
 * @param sessionDirectory Directory of the files of sessions; several bots may share it.
 * By default a directory of the application below the system's temporary one.
 * @since 0.1.0
 */
public record FluxerGatewayProperties(@DefaultValue("true") boolean enabled, @Nullable String url,
		@DefaultValue("1") String version, @DefaultValue("0") long intents,
		@NestedConfigurationProperty @Nullable FluxerPresenceProperties presence,
		@DefaultValue("false") boolean waitForGuilds, @DefaultValue("30s") Duration startupTimeout,
		@DefaultValue("none") GatewayCompression compression, @DefaultValue("false") boolean readiness,
		@DefaultValue Reconnect reconnect, @DefaultValue("none") List<String> ignoredEvents,
		@DefaultValue("false") boolean ignoreUnheardEvents,
		@NestedConfigurationProperty @DefaultValue FluxerShardsProperties shards,
		@DefaultValue("none") FluxerSessionStoreType sessionStore, @Nullable Path sessionDirectory) {

	private static final String DEFAULT_SESSION_DIRECTORY = "fluxer-sessions";

	/**
	 * Checks the values.
	 * @throws org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException
	 * if one is not acceptable
	 */
	public FluxerGatewayProperties {
		PropertyChecks.url("fluxer.gateway.url", url, List.of("ws", "wss"));
		PropertyChecks.notBlank("fluxer.gateway.version", version);
		PropertyChecks.notNegative("fluxer.gateway.startup-timeout", startupTimeout);
		IgnoredEventNames.parse(ignoredEvents, ignoreUnheardEvents);
	}

	GatewayOptions toOptions() {
		return new GatewayOptions(this.reconnect.minBackoff(), this.reconnect.maxBackoff());
	}

	SessionStore toSessionStore() {
		if (this.sessionStore == FluxerSessionStoreType.NONE) {
			return SessionStore.none();
		}
		Path directory = this.sessionDirectory;
		return new FileSessionStore(
				(directory != null) ? directory : new ApplicationTemp().getDir(DEFAULT_SESSION_DIRECTORY).toPath());
	}

	IgnoredEvents toIgnoredEvents() {
		return IgnoredEventNames.parse(this.ignoredEvents, this.ignoreUnheardEvents);
	}

	/**
	 * Everything under {@code fluxer.gateway.reconnect}.
	 *
	 * @param minBackoff Longest wait before the second attempt to connect, doubled with
	 * each further one; the wait is drawn by lot. The first attempt is made at once.
	 * @param maxBackoff Longest wait before any attempt to connect.
	 */
	public record Reconnect(@DefaultValue("1s") Duration minBackoff, @DefaultValue("60s") Duration maxBackoff) {

		/**
		 * Checks the values.
		 */
		public Reconnect {
			PropertyChecks.notNegative("fluxer.gateway.reconnect.min-backoff", minBackoff);
			PropertyChecks.notShorter("fluxer.gateway.reconnect.max-backoff", maxBackoff,
					"fluxer.gateway.reconnect.min-backoff", minBackoff);
		}

	}

}
