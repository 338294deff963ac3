package io.fluxer.client;

import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.entity.BulkResult;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.EmojiBulkCreate;
import io.fluxer.entity.EmojiCreate;
import io.fluxer.entity.EmojiMetadata;
import io.fluxer.entity.EmojiUpdate;
import io.fluxer.entity.InvalidPayloadException;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.RouteQuery;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * Custom emojis of guilds, from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class EmojiManager {

	private static final ParameterizedTypeReference<List<Emoji>> LIST = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<BulkResult<Emoji>> BULK = new ParameterizedTypeReference<>() {
	};

	private final Rest rest;

	EmojiManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said, in place of what this manager said
	 * @return a view of this manager
	 */
	public EmojiManager with(RequestOptions options) {
		return new EmojiManager(this.rest.with(options));
	}

	/**
	 * Asks for the emojis of a guild.
	 * @param guildId the guild
	 * @return all emojis with those who added them; fails with a {@link RestException}
	 */
	public Mono<List<Emoji>> listGuildEmojis(Snowflake guildId) {
		return this.rest.get(Routes.guildEmojis(guildId), LIST);
	}

	/**
	 * Adds an emoji to a guild.
	 * @param guildId the guild
	 * @param emoji the emoji
	 * @return the new emoji; fails with a {@link RestException}
	 */
	public Mono<Emoji> createGuildEmoji(Snowflake guildId, EmojiCreate emoji) {
		return this.rest.post(Routes.guildEmojis(guildId), emoji, Emoji.class);
	}

	/**
	 * Adds several emojis to a guild at once. One that is refused does not hold up the
	 * others.
	 * @param guildId the guild
	 * @param emojis the emojis, 1 to 50
	 * @return those that were made and those that were not; fails with a
	 * {@link RestException}, or with an {@link InvalidPayloadException} if there are none
	 * or too many
	 */
	public Mono<BulkResult<Emoji>> bulkCreateGuildEmojis(Snowflake guildId, List<EmojiCreate> emojis) {
		return Mono.defer(() -> this.rest.post(Routes.guildEmojisBulk(guildId), new EmojiBulkCreate(emojis), BULK));
	}

	/**
	 * Copies an emoji of another guild, if that guild allows it, see
	 * {@link EmojiMetadata#allowCloning()}.
	 * @param guildId the guild that gets it
	 * @param sourceEmojiId the emoji to copy
	 * @return the new emoji; fails with a {@link RestException}
	 */
	public Mono<Emoji> cloneGuildEmoji(Snowflake guildId, Snowflake sourceEmojiId) {
		return this.rest.post(Routes.guildEmojisClone(guildId), Map.of("source_emoji_id", sourceEmojiId), Emoji.class);
	}

	/**
	 * Changes an emoji.
	 * @param guildId the guild
	 * @param emojiId the emoji
	 * @param update what to change
	 * @return the changed emoji; fails with a {@link RestException}
	 */
	public Mono<Emoji> updateGuildEmoji(Snowflake guildId, Snowflake emojiId, EmojiUpdate update) {
		return this.rest.patch(Routes.guildEmoji(guildId, emojiId), update, Emoji.class);
	}

	/**
	 * Deletes an emoji. Its image stays where messages show it.
	 * @param guildId the guild
	 * @param emojiId the emoji
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> deleteGuildEmoji(Snowflake guildId, Snowflake emojiId) {
		return this.rest.deleteRoute(Routes.guildEmoji(guildId, emojiId));
	}

	/**
	 * Deletes an emoji and its image as well, for guilds with the feature
	 * {@code EXPRESSION_PURGE_ALLOWED}.
	 * @param guildId the guild
	 * @param emojiId the emoji
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> purgeGuildEmoji(Snowflake guildId, Snowflake emojiId) {
		return this.rest.deleteRoute(RouteQuery.of(Routes.guildEmoji(guildId, emojiId)).with("purge", true).toString());
	}

	/**
	 * Asks where an emoji of any guild comes from.
	 * @param emojiId the emoji
	 * @return its guild and name; fails with a {@link RestException}
	 */
	public Mono<EmojiMetadata> getEmojiMetadata(Snowflake emojiId) {
		return this.rest.get(Routes.emojiMetadata(emojiId), EmojiMetadata.class);
	}

}
