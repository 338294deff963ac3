package io.fluxer.embedded.core;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that is no success, in the API's own words (Fluxer's API, errors).
 */
final class ApiError extends RuntimeException {

	private final int status;

	private final transient ObjectNode body;

	private ApiError(int status, ObjectNode body) {
		super(body.path("code").asString(""), null, false, false);
		this.status = status;
		this.body = body;
	}

	static ApiError of(int status, String code, String message) {
		return new ApiError(status, Json.object().put("code", code).put("message", message));
	}

	static ApiError unauthorized() {
		return of(401, "UNAUTHORIZED", "Unauthorized.");
	}

	static ApiError notFound() {
		return of(404, "NOT_FOUND", "Not found.");
	}

	static ApiError internal() {
		return of(500, "INTERNAL_SERVER_ERROR", "Internal server error.");
	}

	static ApiError unknownChannel() {
		return of(404, "UNKNOWN_CHANNEL", "Channel wasn't found.");
	}

	static ApiError unknownMessage() {
		return of(404, "UNKNOWN_MESSAGE", "Message wasn't found.");
	}

	static ApiError unknownGuild() {
		return of(404, "UNKNOWN_GUILD", "Community wasn't found.");
	}

	static ApiError unknownUser() {
		return of(404, "UNKNOWN_USER", "User wasn't found.");
	}

	static ApiError unknownWebhook() {
		return of(404, "UNKNOWN_WEBHOOK", "Unknown webhook.");
	}

	static ApiError unknownEmoji() {
		return of(404, "UNKNOWN_EMOJI", "Emoji wasn't found.");
	}

	static ApiError unknownSticker() {
		return of(404, "UNKNOWN_STICKER", "Sticker wasn't found.");
	}

	static ApiError unknownApplication() {
		return of(404, "UNKNOWN_APPLICATION", "Application wasn't found.");
	}

	static ApiError directOnly() {
		return of(400, "INVALID_CHANNEL_TYPE", "Invalid channel type.");
	}

	static ApiError guildOnly() {
		return of(400, "CANNOT_EXECUTE_ON_DM", "This can't be done in a direct message.");
	}

	/**
	 * Refuses what can only be done with messages that somebody wrote.
	 */
	static ApiError systemMessage() {
		return of(400, "CANNOT_MODIFY_SYSTEM_WEBHOOK", "A system message can't be modified.");
	}

	static ApiError fileTooLarge() {
		return of(400, "FILE_SIZE_TOO_LARGE", "File size too large.");
	}

	/**
	 * Refuses one more of something.
	 */
	static ApiError limit(String code, String member, int max) {
		ApiError error = of(400, code, "The maximum of " + max + " is reached.");
		error.body.put(member, max);
		return error;
	}

	static ApiError unknownMember() {
		return of(404, "UNKNOWN_MEMBER", "Member wasn't found in this community.");
	}

	static ApiError unknownRole() {
		return of(404, "UNKNOWN_ROLE", "Role wasn't found.");
	}

	static ApiError unknownInvite() {
		return of(404, "UNKNOWN_INVITE", "Invite wasn't found or is no longer valid.");
	}

	static ApiError missingPermissions() {
		return of(403, "MISSING_PERMISSIONS", "You don't have the permissions required to perform this action.");
	}

	static ApiError editOfOthers() {
		return of(403, "CANNOT_EDIT_OTHER_USER_MESSAGE", "You can't edit another user's message.");
	}

	static ApiError emptyMessage() {
		return of(400, "CANNOT_SEND_EMPTY_MESSAGE", "You can't send an empty message.");
	}

	static ApiError invalidMessageData() {
		return form("message_data", "Invalid message data.", "INVALID_MESSAGE_DATA");
	}

	/**
	 * A limit of a guild is reached.
	 * @param code the code
	 * @param message the message
	 * @param member the body's member that carries the limit
	 * @param limit the limit
	 */
	static ApiError limitReached(String code, String message, String member, int limit) {
		return new ApiError(400, Json.object().put("code", code).put("message", message).put(member, limit));
	}

	/**
	 * A body that breaks rules of its form, with one item for each.
	 */
	static ApiError form(ArrayNode errors) {
		ObjectNode body = Json.object().put("code", "INVALID_FORM_BODY").put("message", "Invalid form body.");
		body.set("errors", errors);
		return new ApiError(400, body);
	}

	static ApiError form(String path, String message, String code) {
		ObjectNode body = Json.object().put("code", "INVALID_FORM_BODY").put("message", "Invalid form body.");
		body.putArray("errors").addObject().put("path", path).put("message", message).put("code", code);
		return new ApiError(400, body);
	}

	String code() {
		return this.body.path("code").asString("");
	}

	int status() {
		return this.status;
	}

	ObjectNode body() {
		return this.body;
	}

}
