package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The channels of a guild as its moderators change them.
 */
final class GuildChannelRoutes {

	private static final List<Integer> TYPES = List.of(ChannelState.TEXT, ChannelState.VOICE, ChannelState.CATEGORY,
			ChannelState.LINK);

	private final Access access;

	private final GuildChannels channels;

	GuildChannelRoutes(Access access, GuildChannels channels) {
		this.access = access;
		this.channels = channels;
	}

	List<Route> routes() {
		String all = "/guilds/{guild_id}/channels";
		String one = "/channels/{channel_id}";
		String overwrite = one + "/permissions/{overwrite_id}";
		return List.of(
				Route.of("GET", all, Buckets.GUILD_CHANNELS,
						(call) -> GuildShapes.channels(this.access.guild(call), call.caller())),
				Route.of("POST", all, Buckets.CHANNEL_CREATE, this::create),
				Route.of("PATCH", all, Buckets.CHANNEL_POSITIONS, this::move),
				Route.of("PATCH", one, Buckets.CHANNEL_UPDATE, this::update),
				Route.of("DELETE", one, Buckets.CHANNEL_DELETE, this::delete),
				Route.of("PUT", overwrite, Buckets.CHANNEL_UPDATE, this::setOverwrite),
				Route.of("DELETE", overwrite, Buckets.CHANNEL_UPDATE, this::removeOverwrite));
	}

	private JsonNode create(Call call) {
		Form form = Form.of(call);
		form.require("name");
		form.require("type");
		Integer type = form.integer("type", 0, ChannelState.LINK);
		if (type != null && !TYPES.contains(type)) {
			form.refuse("type", "Invalid channel type.", "INVALID_FORMAT");
		}
		ChannelPatch patch = ChannelPatch.read(form);
		form.check();
		GuildState guild = this.access.guild(call, Permission.MANAGE_CHANNELS);
		ChannelState channel = this.channels.create(guild, Actor.of(call), (type != null) ? type : 0, patch);
		return GuildShapes.channel(channel, call.caller());
	}

	private @Nullable JsonNode move(Call call) {
		List<Form> items = Form.list(call);
		List<ChannelMove> moves = items.stream().map(ChannelMove::read).toList();
		items.forEach(Form::check);
		this.channels.move(this.access.guild(call, Permission.MANAGE_CHANNELS), moves);
		return null;
	}

	private JsonNode update(Call call) {
		call.id("channel_id");
		Form form = Form.of(call);
		ChannelPatch patch = ChannelPatch.read(form);
		form.check();
		ChannelState channel = this.access.channel(call, Permission.MANAGE_CHANNELS);
		this.channels.update(this.access.guildOf(channel), Actor.of(call), channel, patch);
		return GuildShapes.channel(channel, call.caller());
	}

	private @Nullable JsonNode delete(Call call) {
		ChannelState channel = this.access.channel(call, Permission.MANAGE_CHANNELS);
		if (channel.type() == ChannelState.DIRECT) {
			// A direct channel is only closed, and opens again with the next message.
			return null;
		}
		this.channels.delete(this.access.guildOf(channel), Actor.of(call), channel);
		return null;
	}

	private @Nullable JsonNode setOverwrite(Call call) {
		Snowflake targetId = call.id("overwrite_id");
		Form form = Form.of(call);
		Overwrite overwrite = ChannelPatch.overwrite(form, targetId);
		form.check();
		ChannelState channel = this.access.channel(call, Permission.MANAGE_ROLES);
		this.channels.setOverwrite(this.access.guildOf(channel), Actor.of(call), channel, overwrite);
		return null;
	}

	private @Nullable JsonNode removeOverwrite(Call call) {
		Snowflake targetId = call.id("overwrite_id");
		ChannelState channel = this.access.channel(call, Permission.MANAGE_ROLES);
		this.channels.removeOverwrite(this.access.guildOf(channel), Actor.of(call), channel, targetId);
		return null;
	}

}
