package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * A sticker of a guild.
 *
 * @param id the id
 * @param name the name
 * @param description what it shows
 * @param tags words that find it
 * @param animated whether it moves
 * @param nsfw whether it is for adults only
 * @param user who added it, known from lists only
 * @since 0.1.0
 */
@CheckReturnValue
public record Sticker(Snowflake id, String name, @Nullable String description, List<String> tags, boolean animated,
		boolean nsfw, @Nullable User user) {

	/**
	 * Fills in what the wire left out.
	 */
	public Sticker(Snowflake id, @Nullable String name, @Nullable String description, @Nullable List<String> tags,
			boolean animated, boolean nsfw, @Nullable User user) {
		this.id = Entities.requireId(id, "sticker");
		this.name = Entities.text(name);
		this.description = description;
		this.tags = Entities.list(tags);
		this.animated = animated;
		this.nsfw = nsfw;
		this.user = user;
	}

	/**
	 * Changes this sticker.
	 * @param rest the HTTP client
	 * @param guildId the guild it belongs to
	 * @param update what to change
	 * @return the changed sticker
	 */
	public Mono<Sticker> edit(Rest rest, Snowflake guildId, StickerUpdate update) {
		return rest.patch(Routes.guildSticker(guildId, this.id), update, Sticker.class);
	}

	/**
	 * Deletes this sticker. Its image stays where messages show it.
	 * @param rest the HTTP client
	 * @param guildId the guild it belongs to
	 * @return completes when it is done
	 */
	public Mono<Void> delete(Rest rest, Snowflake guildId) {
		return rest.deleteRoute(Routes.guildSticker(guildId, this.id));
	}

}
