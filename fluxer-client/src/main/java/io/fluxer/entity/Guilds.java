package io.fluxer.entity;

import java.util.Comparator;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.rest.Page;
import io.fluxer.rest.Pages;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RouteQuery;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * Calls about guilds that entities and managers share.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Guilds {

	private static final int PAGE_SIZE = 200;

	private Guilds() {
	}

	/**
	 * Reads the bot's own guilds by ascending id, however many there are. Pages are asked
	 * for as they are needed.
	 * @param rest the HTTP client
	 * @param query which guilds
	 * @return the guilds, without roles and channels
	 */
	public static Flux<Guild> list(Rest rest, GuildQuery query) {
		return Pages.read(query.after(), (after) -> page(rest, query, after).map((guilds) -> {
			List<Guild> wanted = guilds.stream().filter((guild) -> isBetween(guild, after, query.before())).toList();
			boolean last = guilds.size() < PAGE_SIZE || wanted.size() < guilds.size();
			return new Page<>(wanted, last ? null : greatestId(guilds));
		}));
	}

	private static Mono<List<Guild>> page(Rest rest, GuildQuery query, @Nullable Snowflake after) {
		String route = RouteQuery.of(Routes.currentUserGuilds())
			.with("limit", PAGE_SIZE)
			.with("after", after)
			.with("with_counts", query.withCounts() ? true : null)
			.toString();
		return rest.get(route, new ParameterizedTypeReference<>() {
		});
	}

	private static boolean isBetween(Guild guild, @Nullable Snowflake after, @Nullable Snowflake before) {
		return (after == null || guild.id().compareTo(after) > 0)
				&& (before == null || guild.id().compareTo(before) < 0);
	}

	private static @Nullable Snowflake greatestId(List<Guild> guilds) {
		return guilds.stream().map(Guild::id).max(Comparator.naturalOrder()).orElse(null);
	}

	/**
	 * Takes the bot out of a guild.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @param deleteMessages whether all that the bot wrote there is deleted
	 * @return completes once it is out
	 */
	public static Mono<Void> leave(Rest rest, Snowflake guildId, boolean deleteMessages) {
		return rest.deleteRoute(RouteQuery.of(Routes.leaveGuild(guildId))
			.with("delete_messages", deleteMessages ? true : null)
			.toString());
	}

	/**
	 * Sets the guild's own invite code.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @param code 2 to 32 letters, digits and hyphens; {@code null} takes the code away
	 * @return the code, as the server writes it
	 * @throws InvalidPayloadException if the code is too short or too long
	 */
	public static Mono<VanityUrl> updateVanityUrl(Rest rest, Snowflake guildId, @Nullable String code) {
		Fields body = Fields.NONE.with("code", Limits.length("code", code, 2, 32));
		return rest.patch(Routes.guildVanityUrl(guildId), body, VanityUrl.class);
	}

}
