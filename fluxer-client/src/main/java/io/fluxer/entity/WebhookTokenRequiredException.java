package io.fluxer.entity;

import io.fluxer.FluxerException;
import io.fluxer.Snowflake;

/**
 * A webhook was to post or to change messages, which takes its token, but the token is
 * not known.
 *
 * @since 0.1.0
 */
public class WebhookTokenRequiredException extends FluxerException {

	/**
	 * Creates the error.
	 * @param id the webhook
	 */
	public WebhookTokenRequiredException(Snowflake id) {
		super("The token of the webhook " + id + " is not known; fetch the webhook, or name it by id and token", null);
	}

}
