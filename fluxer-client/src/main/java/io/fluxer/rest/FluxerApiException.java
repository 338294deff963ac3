package io.fluxer.rest;

import java.time.Duration;
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

	private final @Nullable Duration retryAfter;

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
		this(code, apiMessage, statusCode, errors, details, null, null, method, route, requestId);
	}

	FluxerApiException(String code, String apiMessage, int statusCode, List<FieldError> errors, JsonNode details,
			@Nullable Duration retryAfter, @Nullable String hint, String method, String route,
			@Nullable String requestId) {
		super(method + " " + route + " was answered with " + statusCode + " " + code
				+ (apiMessage.isEmpty() ? "" : ": " + apiMessage) + ((hint != null) ? "; " + hint : ""), method, route,
				requestId, null);
		this.code = code;
		this.apiMessage = apiMessage;
		this.statusCode = statusCode;
		this.errors = List.copyOf(errors);
		this.details = details;
		this.retryAfter = retryAfter;
	}

	/**
	 * Returns the machine-readable code, for example {@code MISSING_PERMISSIONS}; see
	 * {@link ErrorCodes}.
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

	/**
	 * Tells whether the same call may succeed later.
	 * @return {@code true} for an error of the server (a status of 500 and more, but not
	 * 501 and not {@code RESPONSE_VALIDATION_ERROR}, which would come again) and for an
	 * error that says how long to wait
	 */
	@Override
	public boolean isRetryable() {
		boolean serverFailed = this.statusCode >= 500 && this.statusCode != 501
				&& !this.code.equals(ErrorCodes.RESPONSE_VALIDATION_ERROR);
		boolean locked = this.statusCode == 423 || this.code.equals(ErrorCodes.RESOURCE_LOCKED);
		return serverFailed || locked || this.retryAfter != null;
	}

	/**
	 * Returns how long the server asks to wait, as the slowmode of a channel, a lock or a
	 * server under load do.
	 * @return the {@code retry_after} of the body, else the {@code Retry-After} header,
	 * from the answer on; {@code null} if there is neither
	 */
	@Override
	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}
