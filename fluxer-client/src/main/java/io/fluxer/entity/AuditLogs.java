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

import org.springframework.lang.CheckReturnValue;

/**
 * Reads audit logs, for entities and managers alike.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AuditLogs {

	private static final int PAGE_SIZE = 100;

	private AuditLogs() {
	}

	/**
	 * Reads entries, newest first, however many there are. Pages are asked for as they
	 * are needed. The log is read backwards whatever the query says: the server puts
	 * entries of one kind together and so returns short pages in the middle of the log.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @param query which entries
	 * @return the entries with those they name
	 */
	public static Flux<AuditLogItem> list(Rest rest, Snowflake guildId, AuditLogQuery query) {
		Flux<AuditLogItem> items = Pages.read(query.before(),
				(before) -> page(rest, guildId, query.withBefore(before).withAfter(null))
					.map((log) -> page(log, before)));
		Snowflake after = query.after();
		return (after != null) ? items.takeWhile((item) -> item.entry().id().compareTo(after) > 0) : items;
	}

	// A short page is not the last one; one without anything new is.
	private static Page<AuditLogItem, Snowflake> page(AuditLog log, @Nullable Snowflake before) {
		List<AuditLogItem> older = log.items()
			.stream()
			.filter((item) -> before == null || item.entry().id().compareTo(before) < 0)
			.toList();
		return new Page<>(older, oldest(older));
	}

	private static @Nullable Snowflake oldest(List<AuditLogItem> items) {
		return items.stream().map((item) -> item.entry().id()).min(Comparator.naturalOrder()).orElse(null);
	}

	/**
	 * Reads one page of at most 100 entries as the server returns it.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @param query which entries; the server takes either {@code before} or {@code after}
	 * @return the page
	 * @throws InvalidPayloadException if the query names both
	 */
	public static Mono<AuditLog> page(Rest rest, Snowflake guildId, AuditLogQuery query) {
		if (query.before() != null && query.after() != null) {
			throw new InvalidPayloadException("before", "cannot be given beside after for a single page");
		}
		String route = RouteQuery.of(Routes.guildAuditLogs(guildId))
			.with("limit", PAGE_SIZE)
			.with("before", query.before())
			.with("after", query.after())
			.with("user_id", query.userId())
			.with("action_type", (query.actionType() != null) ? query.actionType().value() : null)
			.toString();
		return rest.get(route, AuditLog.class);
	}

}
