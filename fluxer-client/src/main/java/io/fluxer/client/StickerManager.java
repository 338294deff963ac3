package io.fluxer.client;

import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.entity.BulkResult;
import io.fluxer.entity.InvalidPayloadException;
import io.fluxer.entity.Sticker;
import io.fluxer.entity.StickerBulkCreate;
import io.fluxer.entity.StickerCreate;
import io.fluxer.entity.StickerMetadata;
import io.fluxer.entity.StickerUpdate;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.RouteQuery;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * Stickers of guilds, from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class StickerManager {

	private static final ParameterizedTypeReference<List<Sticker>> LIST = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<BulkResult<Sticker>> BULK = new ParameterizedTypeReference<>() {
	};

	private final Rest rest;

	StickerManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said, in place of what this manager said
	 * @return a view of this manager
	 */
	public StickerManager with(RequestOptions options) {
		return new StickerManager(this.rest.with(options));
	}

	/**
	 * Asks for the stickers of a guild.
	 * @param guildId the guild
	 * @return all stickers with those who added them; fails with a {@link RestException}
	 */
	public Mono<List<Sticker>> listGuildStickers(Snowflake guildId) {
		return this.rest.get(Routes.guildStickers(guildId), LIST);
	}

	/**
	 * Adds a sticker to a guild.
	 * @param guildId the guild
	 * @param sticker the sticker
	 * @return the new sticker; fails with a {@link RestException}
	 */
	public Mono<Sticker> createGuildSticker(Snowflake guildId, StickerCreate sticker) {
		return this.rest.post(Routes.guildStickers(guildId), sticker, Sticker.class);
	}

	/**
	 * Adds several stickers to a guild at once. One that is refused does not hold up the
	 * others.
	 * @param guildId the guild
	 * @param stickers the stickers, 1 to 50
	 * @return those that were made and those that were not; fails with a
	 * {@link RestException}, or with an {@link InvalidPayloadException} if there are none
	 * or too many
	 */
	public Mono<BulkResult<Sticker>> bulkCreateGuildStickers(Snowflake guildId, List<StickerCreate> stickers) {
		return Mono
			.defer(() -> this.rest.post(Routes.guildStickersBulk(guildId), new StickerBulkCreate(stickers), BULK));
	}

	/**
	 * Copies a sticker of another guild, if that guild allows it, see
	 * {@link StickerMetadata#allowCloning()}.
	 * @param guildId the guild that gets it
	 * @param sourceStickerId the sticker to copy
	 * @return the new sticker; fails with a {@link RestException}
	 */
	public Mono<Sticker> cloneGuildSticker(Snowflake guildId, Snowflake sourceStickerId) {
		return this.rest.post(Routes.guildStickersClone(guildId), Map.of("source_sticker_id", sourceStickerId),
				Sticker.class);
	}

	/**
	 * Changes a sticker.
	 * @param guildId the guild
	 * @param stickerId the sticker
	 * @param update what to change
	 * @return the changed sticker; fails with a {@link RestException}
	 */
	public Mono<Sticker> updateGuildSticker(Snowflake guildId, Snowflake stickerId, StickerUpdate update) {
		return this.rest.patch(Routes.guildSticker(guildId, stickerId), update, Sticker.class);
	}

	/**
	 * Deletes a sticker. Its image stays where messages show it.
	 * @param guildId the guild
	 * @param stickerId the sticker
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> deleteGuildSticker(Snowflake guildId, Snowflake stickerId) {
		return this.rest.deleteRoute(Routes.guildSticker(guildId, stickerId));
	}

	/**
	 * Deletes a sticker and its image as well, for guilds with the feature
	 * {@code EXPRESSION_PURGE_ALLOWED}.
	 * @param guildId the guild
	 * @param stickerId the sticker
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> purgeGuildSticker(Snowflake guildId, Snowflake stickerId) {
		return this.rest
			.deleteRoute(RouteQuery.of(Routes.guildSticker(guildId, stickerId)).with("purge", true).toString());
	}

	/**
	 * Asks where a sticker of any guild comes from.
	 * @param stickerId the sticker
	 * @return its guild and name; fails with a {@link RestException}
	 */
	public Mono<StickerMetadata> getStickerMetadata(Snowflake stickerId) {
		return this.rest.get(Routes.stickerMetadata(stickerId), StickerMetadata.class);
	}

}
