package io.fluxer.boot.embedded;

import io.fluxer.boot.autoconfigure.NamedFluxerClient;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers an embedded server for each bot under {@code fluxer.clients} that the rule of
 * {@link EmbeddedFluxerRule} gives one.
 */
final class EmbeddedFluxerRegistrar implements ImportBeanDefinitionRegistrar {

	private final Environment environment;

	private final ConfigurableListableBeanFactory beanFactory;

	EmbeddedFluxerRegistrar(Environment environment, BeanFactory beanFactory) {
		this.environment = environment;
		this.beanFactory = (ConfigurableListableBeanFactory) beanFactory;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		for (NamedFluxerClient client : NamedFluxerClient.of(this.environment)) {
			if (EmbeddedFluxerRule.decide(client::property, this.beanFactory).starts()
					&& !registry.containsBeanDefinition(client.beanName("FluxerConnectionDetails"))) {
				register(client, registry);
			}
		}
	}

	private static void register(NamedFluxerClient client, BeanDefinitionRegistry registry) {
		Integer port = client.property("embedded.port", Integer.class);
		client.register(registry, "FluxerServer",
				BeanDefinitionBuilder.rootBeanDefinition(EmbeddedFluxers.class, "start")
					.addConstructorArgValue(client.prefix())
					.addConstructorArgValue((port != null) ? port : 0)
					.setDestroyMethodName("close")
					.getBeanDefinition());
		client.register(registry, "FluxerConnectionDetails",
				BeanDefinitionBuilder.rootBeanDefinition(EmbeddedFluxerConnectionDetails.class)
					.addConstructorArgReference(client.beanName("FluxerServer"))
					.getBeanDefinition());
		if (!Boolean.FALSE.equals(client.property("gateway.enabled", Boolean.class))) {
			client.register(registry, "EmbeddedFluxerConsole",
					BeanDefinitionBuilder.rootBeanDefinition(EmbeddedFluxerConsole.class)
						.addConstructorArgReference(client.beanName("FluxerServer"))
						.addConstructorArgReference(client.beanName("FluxerClient"))
						.getBeanDefinition());
		}
	}

}
