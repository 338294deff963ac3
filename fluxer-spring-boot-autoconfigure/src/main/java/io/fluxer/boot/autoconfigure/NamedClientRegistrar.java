package io.fluxer.boot.autoconfigure;

import java.util.List;
import java.util.Map;

import io.fluxer.client.ApplicationManager;
import io.fluxer.client.ChannelManager;
import io.fluxer.client.Client;
import io.fluxer.client.EmojiManager;
import io.fluxer.client.GatewayCommands;
import io.fluxer.client.GuildManager;
import io.fluxer.client.InviteManager;
import io.fluxer.client.MemberManager;
import io.fluxer.client.MessageManager;
import io.fluxer.client.RoleManager;
import io.fluxer.client.StickerManager;
import io.fluxer.client.UsersManager;
import io.fluxer.client.WebhookManager;

import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers client, managers and start of each bot under {@code fluxer.clients}.
 */
final class NamedClientRegistrar implements ImportBeanDefinitionRegistrar {

	/** The parts of a client that are beans of their own, by the method that has them. */
	static final Map<String, Class<?>> PARTS = Map.ofEntries(Map.entry("guilds", GuildManager.class),
			Map.entry("channels", ChannelManager.class), Map.entry("users", UsersManager.class),
			Map.entry("messages", MessageManager.class), Map.entry("members", MemberManager.class),
			Map.entry("roles", RoleManager.class), Map.entry("emojis", EmojiManager.class),
			Map.entry("stickers", StickerManager.class), Map.entry("invites", InviteManager.class),
			Map.entry("webhooks", WebhookManager.class), Map.entry("applications", ApplicationManager.class),
			Map.entry("gateway", GatewayCommands.class));

	private final List<NamedFluxerClient> clients;

	NamedClientRegistrar(Environment environment) {
		this.clients = NamedFluxerClient.of(environment);
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		this.clients.forEach((client) -> register(client, registry));
	}

	private static void register(NamedFluxerClient client, BeanDefinitionRegistry registry) {
		RuntimeBeanReference details = new RuntimeBeanReference(client.beanName("FluxerConnectionDetails"));
		String clientBean = client.beanName("FluxerClient");
		client.register(registry, "FluxerClient",
				BeanDefinitionBuilder.genericBeanDefinition(Client.class)
					.setFactoryMethodOnBean("create", "fluxerClientFactory")
					.addConstructorArgValue(details)
					.addConstructorArgReference(client.beanName("FluxerRest"))
					.getBeanDefinition());
		PARTS.forEach((method, type) -> client.register(registry, "Fluxer" + type.getSimpleName(),
				BeanDefinitionBuilder.genericBeanDefinition(type)
					.setFactoryMethodOnBean(method, clientBean)
					.getBeanDefinition()));
		if (!Boolean.FALSE.equals(client.property("gateway.enabled", Boolean.class))) {
			client.register(registry, "FluxerClientLifecycle",
					BeanDefinitionBuilder.genericBeanDefinition(FluxerClientLifecycle.class)
						.setFactoryMethodOnBean("lifecycle", "fluxerClientFactory")
						.addConstructorArgReference(clientBean)
						.addConstructorArgValue(details)
						.getBeanDefinition());
		}
	}

}
