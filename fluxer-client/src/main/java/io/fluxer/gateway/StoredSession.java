package io.fluxer.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.entity.User;
import io.fluxer.rest.BotToken;
import org.jspecify.annotations.Nullable;

/**
 * A session as another process needs it to go on: where it stands and what the bot knew
 * then. Guilds are those of the moment that {@link #sequence()} names, since what came
 * later comes again. Never holds the token; {@link #toString()} leaves the session id
 * out, because whoever has it and the token has the session.
 *
 * @param key whose session it is
 * @param tokenFingerprint tells one token of the bot from another, without telling either
 * @param gatewayUrl the address of the gateway
 * @param sessionId what RESUME names
 * @param sequence the low-water mark: all dispatches up to it are handled
 * @param user the bot's own account
 * @param guildIds the guilds that the bot was seen in
 * @param unavailableGuildIds the guilds that were out of reach
 * @param ignoredEvents what the gateway leaves out of this session
 * @param firstConnectedAt when the run that began this session was first connected;
 * guilds that the bot is in since then count as joined
 * @param savedAt when the session was last known to live
 * @since 0.1.0
 */
public record StoredSession(SessionKey key, String tokenFingerprint, String gatewayUrl, String sessionId, long sequence,
		User user, Set<Snowflake> guildIds, Set<Snowflake> unavailableGuildIds, Set<String> ignoredEvents,
		@Nullable Instant firstConnectedAt, Instant savedAt) {

	/**
	 * For how long a lost session is worth a RESUME: the server keeps it for a minute
	 * from when it notices, which it may do late, and a miss costs one frame.
	 */
	public static final Duration RESUME_WINDOW = Duration.ofMinutes(3);

	private static final int FINGERPRINT_BYTES = 16;

	/**
	 * Checks the parts.
	 * @throws NullPointerException if one is missing
	 * @throws IllegalArgumentException if the sequence is no number of a dispatch
	 */
	public StoredSession {
		Objects.requireNonNull(key, "key");
		Objects.requireNonNull(tokenFingerprint, "tokenFingerprint");
		Objects.requireNonNull(gatewayUrl, "gatewayUrl");
		Objects.requireNonNull(sessionId, "sessionId");
		Objects.requireNonNull(user, "user");
		Objects.requireNonNull(savedAt, "savedAt");
		guildIds = Set.copyOf(guildIds);
		unavailableGuildIds = Set.copyOf(unavailableGuildIds);
		ignoredEvents = Set.copyOf(ignoredEvents);
		if (sequence < 1) {
			throw new IllegalArgumentException("Not the number of a dispatch: " + sequence);
		}
	}

	/**
	 * Returns what tells a token from others: a part of its SHA-256, from which nobody
	 * gets back to it.
	 * @param token the token
	 * @return 32 hexadecimal digits
	 */
	public static String fingerprint(BotToken token) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.bare().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(Arrays.copyOf(hash, FINGERPRINT_BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Returns for how long the session has been out of sight.
	 * @param now the time
	 * @return the time since, not negative
	 */
	public Duration age(Instant now) {
		Duration age = Duration.between(this.savedAt, now);
		return age.isNegative() ? Duration.ZERO : age;
	}

	@Override
	public String toString() {
		return "StoredSession[shard " + this.key.shard() + " of " + this.key.shardCount() + ", bot " + this.key.bot()
				+ ", #" + this.sequence + ", " + this.guildIds.size() + " guilds, saved at " + this.savedAt + "]";
	}

}
