package io.fluxer.gateway;

import java.util.regex.Pattern;

import io.fluxer.Snowflake;
import io.fluxer.rest.BotToken;

/**
 * Names a session across processes: one shard of one bot has one at a time.
 *
 * @param bot the bot: its id, or a fingerprint of a token that does not tell it. Letters
 * and digits only, so that it can be part of the name of a file or a key
 * @param shard the shard, counted from 0
 * @param shardCount how many shards the bot has
 * @since 0.1.0
 */
public record SessionKey(String bot, int shard, int shardCount) {

	private static final Pattern BOT = Pattern.compile("[A-Za-z0-9]{1,64}");

	/**
	 * Checks the parts.
	 * @throws IllegalArgumentException if the bot has other characters than letters and
	 * digits, or there is no such shard
	 */
	public SessionKey {
		if (!BOT.matcher(bot).matches()) {
			throw new IllegalArgumentException("A bot is named by letters and digits, at most 64");
		}
		if (shard < 0 || shard >= shardCount) {
			throw new IllegalArgumentException("There is no shard " + shard + " of " + shardCount);
		}
	}

	/**
	 * Returns the key of a token's bot.
	 * @param token the token
	 * @param shard the shard
	 * @param shardCount how many there are
	 * @return the key, which shows nothing of the token
	 */
	public static SessionKey of(BotToken token, int shard, int shardCount) {
		Snowflake id = token.userId();
		return new SessionKey((id != null) ? id.toString() : StoredSession.fingerprint(token), shard, shardCount);
	}

}
