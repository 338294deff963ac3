package io.fluxer.embedded.core;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Invites to guilds.
 */
final class InviteRoutes {

	private static final int MAX_USES = 100;

	private static final int MAX_AGE = 604_800;

	private final World world;

	private final Access access;

	private final Invites invites;

	InviteRoutes(World world, Access access, Invites invites) {
		this.world = world;
		this.access = access;
		this.invites = invites;
	}

	List<Route> routes() {
		String ofChannel = "/channels/{channel_id}/invites";
		String one = "/invites/{invite_code}";
		return List.of(Route.of("POST", ofChannel, Buckets.INVITE_CREATE, this::create),
				Route.of("GET", ofChannel, Buckets.CHANNEL_INVITES, this::listOfChannel),
				Route.of("GET", "/guilds/{guild_id}/invites", Buckets.GUILD_INVITES, this::listOfGuild),
				Route.open("GET", one, Buckets.INVITE, (call) -> InviteShapes.plain(find(call))),
				Route.of("POST", one, Buckets.INVITE_ACCEPT, this::accept),
				Route.of("DELETE", one, Buckets.INVITE_DELETE, this::delete));
	}

	private JsonNode create(Call call) {
		Form form = Form.of(call);
		Integer maxUses = form.integer("max_uses", 0, MAX_USES);
		Integer maxAge = form.integer("max_age", 0, MAX_AGE);
		boolean temporary = Boolean.TRUE.equals(form.flag("temporary"));
		form.flag("unique");
		form.check();
		ChannelState channel = this.access.channel(call, Permission.CREATE_INSTANT_INVITE);
		Invites.Found found = this.invites.create(this.access.guildOf(channel), Actor.of(call), channel,
				(maxAge != null) ? maxAge : 0, (maxUses != null) ? maxUses : 0, temporary);
		return withMetadata(found);
	}

	private JsonNode listOfChannel(Call call) {
		ChannelState channel = this.access.channel(call, Permission.MANAGE_CHANNELS);
		return list(this.access.guildOf(channel), (invite) -> invite.channelId().equals(channel.id()));
	}

	private JsonNode listOfGuild(Call call) {
		return list(this.access.guild(call, Permission.MANAGE_GUILD), (invite) -> true);
	}

	private JsonNode list(GuildState guild, Predicate<InviteState> filter) {
		ArrayNode list = Json.array();
		guild.invites(this.world.clock().now())
			.values()
			.stream()
			.filter(filter)
			.forEach((invite) -> list.add(withMetadata(this.invites.find(invite.code()))));
		return list;
	}

	private JsonNode accept(Call call) {
		UserState user = call.caller();
		if (user.bot()) {
			throw ApiError.of(403, "ACCESS_DENIED", "Access denied.");
		}
		Invites.Found found = find(call);
		this.invites.accept(found, user);
		return InviteShapes.plain(found);
	}

	private @Nullable JsonNode delete(Call call) {
		this.invites.delete(find(call), Actor.of(call));
		return null;
	}

	private Invites.Found find(Call call) {
		return this.invites.find(call.parameter("invite_code"));
	}

	private static JsonNode withMetadata(Invites.Found found) {
		InviteState invite = found.invite();
		return (invite != null) ? InviteShapes.withMetadata(found, invite) : InviteShapes.plain(found);
	}

}
