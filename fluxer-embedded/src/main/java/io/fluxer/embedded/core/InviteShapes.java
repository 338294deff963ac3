package io.fluxer.embedded.core;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/**
 * Invites as JSON (Fluxer's API, objects).
 */
final class InviteShapes {

	private static final List<String> GUILD_MEMBERS = List.of("id", "name", "icon", "banner", "banner_width",
			"banner_height", "splash", "splash_width", "splash_height", "splash_card_alignment", "embed_splash",
			"embed_splash_width", "embed_splash_height", "features");

	private InviteShapes() {
	}

	static ObjectNode plain(Invites.Found found) {
		InviteState invite = found.invite();
		ObjectNode node = Json.object().put("code", found.code()).put("type", 0);
		node.set("guild", GuildShapes.properties(found.guild()).retain(GUILD_MEMBERS));
		ChannelState channel = found.channel();
		node.putObject("channel")
			.put("id", channel.id().toString())
			.put("name", channel.name())
			.put("type", channel.type());
		if (invite != null) {
			node.set("inviter", UserShapes.partial(invite.inviter()));
		}
		node.put("member_count", found.guild().members().size());
		node.put("presence_count", 1);
		node.put("expires_at", (invite != null) ? Json.timestamp(invite.expiresAt()) : null);
		return node.put("temporary", invite != null && invite.temporary());
	}

	static ObjectNode withMetadata(Invites.Found found, InviteState invite) {
		ObjectNode node = plain(found);
		node.put("created_at", Json.timestamp(invite.createdAt()));
		return node.put("uses", invite.uses()).put("max_uses", invite.maxUses()).put("max_age", invite.maxAge());
	}

}
