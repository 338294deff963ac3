package io.fluxer.entity;

import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * A role of a guild. The role of everyone has the id of its guild.
 *
 * @param id the id
 * @param name the name
 * @param color the colour as {@code 0xRRGGBB}, 0 for none
 * @param position the place in the order of roles, higher is stronger
 * @param hoistPosition the place among the roles shown apart
 * @param permissions what the role allows
 * @param hoist whether members are shown apart
 * @param mentionable whether anybody may mention it
 * @param unicodeEmoji an emoji shown beside the role
 * @since 0.1.0
 */
@CheckReturnValue
public record Role(Snowflake id, String name, int color, int position, @Nullable Integer hoistPosition,
		Permissions permissions, boolean hoist, boolean mentionable, @Nullable String unicodeEmoji) {

	/**
	 * Fills in what the wire left out.
	 */
	public Role(Snowflake id, @Nullable String name, int color, int position, @Nullable Integer hoistPosition,
			@Nullable Permissions permissions, boolean hoist, boolean mentionable, @Nullable String unicodeEmoji) {
		this.id = Entities.requireId(id, "role");
		this.name = Entities.text(name);
		this.color = color;
		this.position = position;
		this.hoistPosition = hoistPosition;
		this.permissions = (permissions != null) ? permissions : Permissions.NONE;
		this.hoist = hoist;
		this.mentionable = mentionable;
		this.unicodeEmoji = unicodeEmoji;
	}

	/**
	 * Returns the text that mentions this role in a message.
	 * @return {@code <@&id>}
	 */
	public String mention() {
		return Mentions.role(this.id);
	}

	/**
	 * Changes this role.
	 * @param rest the HTTP client
	 * @param guildId the guild of this role
	 * @param update what changes
	 * @return the role as it is now
	 */
	public Mono<Role> edit(Rest rest, Snowflake guildId, RoleUpdate update) {
		return PermissionWrites.with(rest).patch(Routes.guildRole(guildId, this.id), update, Role.class);
	}

	/**
	 * Deletes this role.
	 * @param rest the HTTP client
	 * @param guildId the guild of this role
	 * @return completes once it is gone
	 */
	public Mono<Void> delete(Rest rest, Snowflake guildId) {
		return rest.deleteRoute(Routes.guildRole(guildId, this.id));
	}

}
