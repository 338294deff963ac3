package io.fluxer.entity;

import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an instance says of itself, at {@code /.well-known/fluxer}. What it leaves out is
 * empty (Fluxer's API, discovery).
 *
 * @param apiCodeVersion the version of the API
 * @param endpoints where its parts are
 * @param captcha how it tells people from machines
 * @param features what it can do
 * @param gif where its animations come from
 * @param sso how it lets people in by an account elsewhere
 * @param registration how accounts are made
 * @param community whether it is one community
 * @param services which services of others it uses
 * @param limits its limits
 * @param push how it sends push messages
 * @param appPublic how its application looks
 * @since 0.1.0
 */
public record Instance(int apiCodeVersion, InstanceEndpoints endpoints, InstanceCaptcha captcha,
		InstanceFeatures features, InstanceGif gif, InstanceSso sso, InstanceRegistration registration,
		InstanceCommunity community, InstanceServices services, InstanceLimits limits, InstancePush push,
		InstanceAppPublic appPublic) {

	/**
	 * Fills in what the wire left out.
	 */
	public Instance(int apiCodeVersion, @Nullable InstanceEndpoints endpoints, @Nullable InstanceCaptcha captcha,
			@Nullable InstanceFeatures features, @Nullable InstanceGif gif, @Nullable InstanceSso sso,
			@Nullable InstanceRegistration registration, @Nullable InstanceCommunity community,
			@Nullable InstanceServices services, @Nullable InstanceLimits limits, @Nullable InstancePush push,
			@Nullable InstanceAppPublic appPublic) {
		this.apiCodeVersion = apiCodeVersion;
		this.endpoints = (endpoints != null) ? endpoints : InstanceEndpoints.NONE;
		this.captcha = (captcha != null) ? captcha : InstanceCaptcha.NONE;
		this.features = (features != null) ? features : InstanceFeatures.NONE;
		this.gif = (gif != null) ? gif : InstanceGif.NONE;
		this.sso = (sso != null) ? sso : InstanceSso.NONE;
		this.registration = (registration != null) ? registration : InstanceRegistration.NONE;
		this.community = (community != null) ? community : InstanceCommunity.NONE;
		this.services = (services != null) ? services : InstanceServices.NONE;
		this.limits = (limits != null) ? limits : InstanceLimits.NONE;
		this.push = (push != null) ? push : InstancePush.NONE;
		this.appPublic = (appPublic != null) ? appPublic : InstanceAppPublic.NONE;
	}

	/**
	 * Reads what an instance says of itself.
	 * @param document the document, see {@link io.fluxer.rest.InstanceDiscovery}
	 * @return the instance
	 * @throws tools.jackson.core.JacksonException if it is no such document
	 */
	public static Instance of(JsonNode document) {
		return FluxerJson.mapper().treeToValue(document, Instance.class);
	}

	/**
	 * Returns where the images of the instance are.
	 * @return the addresses; those of the hosted instance where this one names none
	 */
	public CdnUrls cdnUrls() {
		CdnUrls defaults = CdnUrls.defaults();
		String media = this.endpoints.media();
		String fixed = this.endpoints.staticCdn();
		return new CdnUrls((media != null) ? media : defaults.mediaUrl(),
				(fixed != null) ? fixed : defaults.staticUrl());
	}

	/**
	 * Returns where a person accepts an invite.
	 * @param invite the invite
	 * @return the address of the page; at the hosted instance where this one names none
	 */
	public String inviteUrl(Invite invite) {
		String base = this.endpoints.invite();
		return (base != null) ? invite.url(base) : invite.url();
	}

}
