package io.fluxer.rest.ratelimit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A route with everything taken out that is secret or unbounded: a segment stays only if
 * it is a known literal of the API, all else becomes {@code :id}, {@code :code},
 * {@code :token}, {@code :emoji} or {@code :other}. Query strings are cut off.
 *
 * @param method the HTTP method in capitals
 * @param template the normalised route, safe as a tag and in an error message
 * @param majorId what tells apart the buckets of one route: the first id of the route, an
 * invite's code, or nothing where the server counts by caller alone (Fluxer's API, rate
 * limits)
 * @param countsGlobally whether the server counts the request towards the limit of the
 * whole account; it does not for calls that a webhook's token allows
 * @since 0.1.0
 */
public record RouteTemplate(String method, String template, String majorId, boolean countsGlobally) {

	private static final int MAX_SEGMENTS = 12;

	private static final int MAX_ID_LENGTH = 20;

	private static final Set<String> LITERALS = Set.of(".well-known", "@me", "ack", "applications", "attachments",
			"audit-logs", "bans", "bot", "bulk", "bulk-delete", "bulk-delete-mine", "callback", "channels", "check-tag",
			"clone", "commands", "complete", "delete", "discovery", "emojis", "fluxer", "gateway", "github", "guilds",
			"hoist-positions", "instance", "instatus", "interactions", "invites", "members", "members-search",
			"messages", "metadata", "oauth2", "permissions", "pin", "pins", "preload", "preload-messages", "profile",
			"public", "purge", "reactions", "recipients", "roles", "slack", "slowmode", "stickers",
			"transfer-ownership", "typing", "users", "vanity-url", "webhooks");

	/**
	 * Normalises a route.
	 * @param method the HTTP method
	 * @param route the path below the API's base address, encoded; a query is ignored
	 * @return the template
	 */
	public static RouteTemplate of(String method, String route) {
		List<String> segments = segments(route);
		List<String> names = new ArrayList<>(segments.size());
		String major = "";
		for (int index = 0; index < segments.size() && index < MAX_SEGMENTS; index++) {
			String name = name(segments, index);
			if (major.isEmpty() && (name.equals(":id") || name.equals(":code"))) {
				major = segments.get(index);
			}
			names.add(name);
		}
		String template = "/" + String.join("/", names);
		return new RouteTemplate(method, template, countsByCaller(template) ? "" : major,
				!isWebhookByToken(method, names));
	}

	private static List<String> segments(String route) {
		List<String> segments = new ArrayList<>();
		int start = 0;
		for (int index = 0; index <= route.length(); index++) {
			char character = (index < route.length()) ? route.charAt(index) : '?';
			boolean ends = character == '?' || character == '#';
			if (ends || character == '/') {
				if (index > start) {
					segments.add(route.substring(start, index));
				}
				start = index + 1;
			}
			if (ends) {
				break;
			}
		}
		return segments;
	}

	private static String name(List<String> segments, int index) {
		String segment = segments.get(index);
		String root = segments.get(0);
		String before = (index > 0) ? segments.get(index - 1) : "";
		if (index == 2 && (root.equals("webhooks") || root.equals("interactions"))) {
			return ":token";
		}
		if (index == 1 && root.equals("invites")) {
			return ":code";
		}
		if (index == 5 && before.equals("reactions")) {
			return ":emoji";
		}
		if (isId(segment)) {
			return ":id";
		}
		return LITERALS.contains(segment) ? segment : ":other";
	}

	private static boolean isId(String segment) {
		if (segment.length() > MAX_ID_LENGTH) {
			return false;
		}
		for (int index = 0; index < segment.length(); index++) {
			if (segment.charAt(index) < '0' || segment.charAt(index) > '9') {
				return false;
			}
		}
		return true;
	}

	// The buckets of these routes name no parameter of their path.
	private static boolean countsByCaller(String template) {
		return template.startsWith("/emojis/") || template.startsWith("/stickers/") || template.startsWith("/oauth2/")
				|| template.startsWith("/users/@me/channels/");
	}

	private static boolean isWebhookByToken(String method, List<String> names) {
		if (names.size() < 3 || !names.get(0).equals("webhooks")) {
			return false;
		}
		return names.size() > 3 || method.equals("POST");
	}

	/**
	 * Shows the method and the template, nothing of the route itself.
	 */
	@Override
	public String toString() {
		return this.method + " " + this.template;
	}

}
