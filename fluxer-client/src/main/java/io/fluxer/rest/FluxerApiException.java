package io.fluxer.rest;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The server answered with an error of its own: JSON with {@code code} and
 * {@code message} (Fluxer's API, errors).
 *
 * @since 0.1.0
 */
public class FluxerApiException extends RestException {

	private final String code;

	private final String apiMessage;

	private final int statusCode;

	private final transient List<FieldError> errors;

	private final transient JsonNode details;

	/**
	 * Creates the error.
	 * @param code the machine-readable code
	 * @param apiMessage the server's text
	 * @param statusCode the HTTP status
	 * @param errors what is wrong with single fields
	 * @param details the other members of the body
	 * @param method the HTTP method
	 * @param route the route template
	 * @param requestId the {@code X-Request-ID} of the answer
	 */
	public FluxerApiException(String code, String apiMessage, int statusCode, List<FieldError> errors, JsonNode details,
			String method, String route, @Nullable String requestId) {
		super(method + " " + route + " was answered with " + statusCode + " " + code
				+ (apiMessage.isEmpty() ? "" : ": " + apiMessage), method, route, requestId, null);
		this.code = code;
		this.apiMessage = apiMessage;
		this.statusCode = statusCode;
		this.errors = List.copyOf(errors);
		this.details = details;
	}

	/**
	 * Returns the machine-readable code, for example {@code MISSING_PERMISSIONS}.
	 * @return the code
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Returns the server's text, in the language of the account. Do not parse it.
	 * @return the text without method and route
	 */
	public String message() {
		return this.apiMessage;
	}

	/**
	 * Returns the HTTP status.
	 * @return the status
	 */
	public int statusCode() {
		return this.statusCode;
	}

	/**
	 * Returns what is wrong with single fields: the first 50 that the server names.
	 * @return the errors, empty if the server names none
	 */
	public List<FieldError> errors() {
		return this.errors;
	}

	/**
	 * Returns the members of the body beside {@code code}, {@code message} and
	 * {@code errors}, for example {@code max_guild_roles}. Members that would make them
	 * longer than 8,000 characters of JSON are left out.
	 * @return an object, empty if there are none
	 */
	public JsonNode details() {
		return this.details;
	}

}
