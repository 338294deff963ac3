package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bans of a guild.
 */
final class BanRoutes {

	private static final int MAX_DAYS = 7;

	private static final int MAX_REASON = 512;

	private static final int MIN_SECONDS = 60;

	private static final int MAX_SECONDS = 63_072_000;

	private final World world;

	private final Access access;

	private final Bans bans;

	BanRoutes(World world, Access access, Bans bans) {
		this.world = world;
		this.access = access;
		this.bans = bans;
	}

	List<Route> routes() {
		String all = "/guilds/{guild_id}/bans";
		String one = all + "/{user_id}";
		return List.of(Route.of("GET", all, Buckets.MEMBERS, this::list),
				Route.of("PUT", one, Buckets.MEMBER_REMOVE, this::ban),
				Route.of("DELETE", one, Buckets.MEMBER_REMOVE, this::unban));
	}

	private JsonNode list(Call call) {
		ArrayNode list = Json.array();
		guild(call).bans(this.world.clock().now()).values().forEach((ban) -> list.add(shape(ban)));
		return list;
	}

	private @Nullable JsonNode ban(Call call) {
		Snowflake userId = call.id("user_id");
		Form form = Form.of(call);
		Integer days = form.integer("delete_message_days", 0, MAX_DAYS);
		String reason = form.text("reason", 0, MAX_REASON);
		Integer seconds = form.integer("ban_duration_seconds", 0, MAX_SECONDS);
		if (seconds != null && seconds > 0 && seconds < MIN_SECONDS) {
			form.refuse("ban_duration_seconds", "The ban must last " + MIN_SECONDS + " seconds at least.",
					"VALUE_MUST_BE_INTEGER_IN_RANGE");
		}
		form.check();
		GuildState guild = guild(call);
		UserState user = this.access.user(userId);
		this.bans.ban(guild, Actor.of(call), user, reason, (days != null) ? days : 0,
				(seconds != null && seconds > 0) ? Duration.ofSeconds(seconds) : null);
		return null;
	}

	private @Nullable JsonNode unban(Call call) {
		Snowflake userId = call.id("user_id");
		GuildState guild = guild(call);
		BanState ban = guild.bans(this.world.clock().now()).get(userId);
		if (ban == null) {
			throw ApiError.form("user_id", "User is not banned.", "USER_IS_NOT_BANNED");
		}
		this.bans.unban(guild, Actor.of(call), ban);
		return null;
	}

	private GuildState guild(Call call) {
		return this.access.guild(call, Permission.BAN_MEMBERS);
	}

	private static ObjectNode shape(BanState ban) {
		ObjectNode node = Json.object();
		node.set("user", UserShapes.partial(ban.user()));
		node.put("reason", ban.reason()).put("moderator_id", ban.moderatorId().toString());
		node.put("banned_at", Json.timestamp(ban.bannedAt()));
		return node.put("expires_at", Json.timestamp(ban.expiresAt()));
	}

}
