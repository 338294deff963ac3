package io.fluxer.entity;

import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * A custom emoji of a guild.
 *
 * @param id the id
 * @param name the name
 * @param animated whether it moves
 * @param nsfw whether it is for adults only
 * @param user who added it, known from lists only
 * @since 0.1.0
 */
@CheckReturnValue
public record Emoji(Snowflake id, String name, boolean animated, boolean nsfw, @Nullable User user) {

	/**
	 * Fills in what the wire left out.
	 */
	public Emoji(Snowflake id, @Nullable String name, boolean animated, boolean nsfw, @Nullable User user) {
		this.id = Entities.requireId(id, "emoji");
		this.name = Entities.text(name);
		this.animated = animated;
		this.nsfw = nsfw;
		this.user = user;
	}

	/**
	 * Returns the text that shows this emoji in a message.
	 * @return {@code <:name:id>}, or {@code <a:name:id>} if it moves
	 */
	public String markup() {
		return reaction().markup();
	}

	/**
	 * Returns this emoji as one to react with.
	 * @return the emoji
	 */
	public ReactionEmoji reaction() {
		return new ReactionEmoji(this.id, this.name, this.animated);
	}

	/**
	 * Returns the form that reaction routes take.
	 * @return {@code name:id}
	 */
	public String identifier() {
		return reaction().identifier();
	}

	/**
	 * Changes this emoji.
	 * @param rest the HTTP client
	 * @param guildId the guild it belongs to
	 * @param update what to change
	 * @return the changed emoji
	 */
	public Mono<Emoji> edit(Rest rest, Snowflake guildId, EmojiUpdate update) {
		return rest.patch(Routes.guildEmoji(guildId, this.id), update, Emoji.class);
	}

	/**
	 * Deletes this emoji. Its image stays where messages show it.
	 * @param rest the HTTP client
	 * @param guildId the guild it belongs to
	 * @return completes when it is done
	 */
	public Mono<Void> delete(Rest rest, Snowflake guildId) {
		return rest.deleteRoute(Routes.guildEmoji(guildId, this.id));
	}

}
