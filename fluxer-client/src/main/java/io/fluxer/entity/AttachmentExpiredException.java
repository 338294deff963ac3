package io.fluxer.entity;

import io.fluxer.FluxerException;
import io.fluxer.Snowflake;

/**
 * A file of a message has no address any more. Its message, fetched again, may have a new
 * one (Fluxer's API, attachments).
 *
 * @since 0.1.0
 */
public class AttachmentExpiredException extends FluxerException {

	private final Snowflake attachmentId;

	/**
	 * Creates the error.
	 * @param attachmentId the attachment
	 */
	public AttachmentExpiredException(Snowflake attachmentId) {
		super("The address of attachment " + attachmentId + " has expired; fetch its message for a new one", null);
		this.attachmentId = attachmentId;
	}

	/**
	 * Returns the attachment.
	 * @return its id
	 */
	public Snowflake attachmentId() {
		return this.attachmentId;
	}

}
