package io.fluxer.boot.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.springframework.util.ClassUtils;

/**
 * Writes the reference of all properties from their metadata.
 */
final class ConfigurationReference {

	private static final String HEAD = """
			# Configuration

			Every property, from the metadata that editors show too. All begin with `fluxer`, and each can be given as an
			environment variable: in capitals, with `_` in place of each dot and without dashes, so that `fluxer.rest.api-url` is
			`FLUXER_REST_APIURL`. A value that is not accepted fails the start with the name of the property and what it accepts.
			Durations are written as `500ms`, `15s` or `2m`.

			The token is read like any other property: from the environment, from a mounted secret
			(`spring.config.import=configtree:/run/secrets/`), from a vault. `FluxerTokens.change(token)` gives the bot another one
			while it runs.

			A bot that only calls the HTTP API sets `fluxer.gateway.enabled=false`: `Rest`, `Client` and the managers are there,
			nothing logs in and no event comes. There is no opposite: the gateway cannot be used without the HTTP API, which names
			its address and carries every answer. `fluxer.rest.enabled=false` therefore leaves out the whole bot, as
			`fluxer.enabled=false` does: none of its beans is there and nothing is started. Listeners may stay, they are never called.
			""";

	private static final String SEVERAL = """

			## Several bots

			`fluxer.clients.<name>` describes one of several bots, with the properties of all groups above:

			```yaml
			fluxer:
			  instance: https://chat.example.org
			  clients:
			    greeter:
			      token: ${GREETER_TOKEN}
			    night-watch:
			      token: ${NIGHT_WATCH_TOKEN}
			      gateway:
			        wait-for-guilds: true
			```

			- What a bot does not set is taken from the group of the same name under `fluxer`, except what makes it this bot: its
			  `token`, its `embedded.port`, and, if it sets one of `instance`, `rest.api-url` and `gateway.url`, the other two.
			- A name has lower-case letters, digits and single dashes. `default` is the name of the bot of `fluxer.token`.
			- Each bot has all beans: `greeterFluxerRest`, `greeterFluxerClient`, `greeterFluxerChannelManager` and so on. They are
			  injected where `@Qualifier("greeter")` asks for them and nowhere else; a bean of yours with such a name replaces it.
			  `FluxerClients` has all clients by name, and `client.name()` tells which one an event came from. A listener hears of
			  all of them, or of those that it names: `@FluxerListener(client = "greeter")`.
			- The bot of `fluxer.token` is there beside them if that property is set. Without it only the named ones are.
			- An embedded Fluxer is started for each named bot by the rule of `fluxer.embedded.enabled`, applied to its own
			  properties: it has neither token nor address, and the application runs out of a build. Each has a server of its own.
			- Meters and observations have the tag `client` with the name. Health shows each bot under its name.
			- `fluxer.clients.<name>.enabled=false` leaves one out, `fluxer.enabled=false` all.
			- A `SessionStore` bean of yours is for all bots; without one each has what its `gateway.session-store` says.
			""";

	private ConfigurationReference() {
	}

	static String of(List<JsonNode> properties) {
		Map<String, List<JsonNode>> groups = new LinkedHashMap<>();
		properties.stream()
			.filter((property) -> !name(property).equals("fluxer.clients"))
			.sorted((one, other) -> key(one).compareTo(key(other)))
			.forEach((property) -> groups.computeIfAbsent(group(property), (group) -> new ArrayList<>()).add(property));
		StringBuilder text = new StringBuilder(HEAD);
		groups.forEach((group, members) -> {
			text.append("\n## `")
				.append(group)
				.append("`\n\n| property | values | default | meaning |\n|---|---|---|---|\n");
			members.forEach((member) -> text.append(row(member)));
		});
		return text.append(SEVERAL).toString();
	}

	private static String row(JsonNode property) {
		JsonNode value = property.path("defaultValue");
		String shown = value.isArray() ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
				: value.asString("");
		return "| `" + name(property) + "` | " + values(property.path("type").asString()) + " | "
				+ (shown.isEmpty() ? "" : "`" + shown + "`") + " | " + deprecation(property.path("deprecation"))
				+ property.path("description").asString().replace("|", "\\|") + " |\n";
	}

	private static String deprecation(JsonNode deprecation) {
		return deprecation.isMissingNode() ? ""
				: "Deprecated, use `" + deprecation.path("replacement").asString() + "` instead. ";
	}

	/** Says in a reader's words what a type takes. */
	private static String values(String type) {
		int generic = type.indexOf('<');
		if (generic > 0) {
			return "list of " + values(type.substring(generic + 1, type.length() - 1));
		}
		String simple = type.substring(type.lastIndexOf('.') + 1);
		return switch (simple) {
			case "Boolean" -> "`true`, `false`";
			case "Integer", "Long", "ShardCount" -> "whole number";
			case "Double" -> "number";
			case "Duration" -> "duration";
			case "DataSize" -> "size";
			case "String" -> "text";
			case "Snowflake" -> "id";
			case "Path" -> "path";
			default -> constants(type);
		};
	}

	private static String constants(String type) {
		Object[] constants = ClassUtils.resolveClassName(type, ConfigurationReference.class.getClassLoader())
			.getEnumConstants();
		if (constants == null) {
			throw new IllegalStateException("Say what a value of " + type + " is");
		}
		return Arrays.stream(constants)
			.map((constant) -> "`" + ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
			.collect(Collectors.joining(", "));
	}

	private static String key(JsonNode property) {
		return group(property) + " " + name(property);
	}

	private static String group(JsonNode property) {
		return name(property).substring(0, name(property).lastIndexOf('.'));
	}

	private static String name(JsonNode property) {
		return property.path("name").asString();
	}

}
