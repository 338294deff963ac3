package io.fluxer.entity;

/**
 * What an instance can do.
 *
 * @param voiceEnabled whether there are voice channels
 * @param stripeEnabled whether something can be bought
 * @param selfHosted whether it is not the hosted service
 * @param presignedAttachmentUploads whether files go straight to the store
 * @param emailsEnabled whether it sends mail
 * @since 0.1.0
 */
public record InstanceFeatures(boolean voiceEnabled, boolean stripeEnabled, boolean selfHosted,
		boolean presignedAttachmentUploads, boolean emailsEnabled) {

	static final InstanceFeatures NONE = new InstanceFeatures(false, false, false, false, false);

}
