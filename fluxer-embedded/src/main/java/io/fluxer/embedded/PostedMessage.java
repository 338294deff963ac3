package io.fluxer.embedded;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as the server keeps it.
 *
 * @param id its id
 * @param channelId the channel it stands in
 * @param authorId who wrote it
 * @param authorName the author's user name
 * @param bot whether a bot wrote it
 * @param content its text, may be empty
 * @param nonce the nonce it was sent with, or {@code null}
 * @param json the message as the HTTP API shows it; a copy
 * @since 0.1.0
 */
public record PostedMessage(Snowflake id, Snowflake channelId, Snowflake authorId, String authorName, boolean bot,
		String content, @Nullable String nonce, JsonNode json) {

	static PostedMessage of(JsonNode json) {
		JsonNode author = json.path("author");
		return new PostedMessage(id(json, "id"), id(json, "channel_id"), id(author, "id"),
				author.path("username").asString(""), author.path("bot").asBoolean(false),
				json.path("content").asString(""), (json.has("nonce")) ? json.path("nonce").asString("") : null, json);
	}

	private static Snowflake id(JsonNode json, String name) {
		return Snowflake.of(json.path(name).asString(""));
	}

}
