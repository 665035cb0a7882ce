#include "core/workflow/segmentation/segmentation_session.h"

#include <utility>

// What a session does with names and colours of clusters.

namespace walletloupe::workflow {

ClusteredWallets SegmentationSession::clusteredWallets() const
{
    return {m_segmentation, m_model, m_labelling, m_findings};
}

/// On a worker thread: the labels of a very large file take a while to copy.
void SegmentationSession::setClusterStyle(const ClusterStyle& style)
{
    if (!m_labelling)
        return report({ErrorCode::Usage, "There are no clusters to name yet; fit a model first."});
    m_styles.run<ClusteredWallets>(
        [wallets = clusteredWallets(), style](const Progress&) { return restyled(wallets, style); },
        this,
        [this, labelling = m_labelling](auto wallets) {
            if (labelling != m_labelling)
                return;
            if (!wallets)
                return report(wallets.error());
            adoptStyle(std::move(*wallets));
        });
}

void SegmentationSession::adoptStyle(ClusteredWallets wallets)
{
    m_segmentation = std::move(wallets.segmentation);
    m_model = std::move(wallets.model);
    m_labelling = std::move(wallets.labelling);
    m_findings = std::move(wallets.findings);
    m_predictor = std::make_shared<const analysis::WalletPredictor>(m_model);
    m_styleIsSaved = false;
    Q_EMIT labellingChanged();
    if (m_findings)
        Q_EMIT findingsChanged();
    else
        examine();
    Q_EMIT styleChanged(false);
}

void SegmentationSession::setStyleSaved(bool isSaved)
{
    if (m_styleIsSaved == isSaved)
        return;
    m_styleIsSaved = isSaved;
    Q_EMIT styleChanged(isSaved);
}

void SegmentationSession::markModelSaved(
    const std::shared_ptr<const model::SegmentationModel>& model)
{
    if (model == m_model)
        setStyleSaved(true);
}

void SegmentationSession::offerBack(const ClusteredWallets& lost, bool wasOpened)
{
    Q_EMIT styleLost([this, lost, wasOpened, table = m_file.table] {
        if (table != m_file.table)
            return;
        m_fits.cancel();
        m_segmentation = lost.segmentation;
        adoptModelFrom(lost.model, wasOpened);
        changeLabelling(lost.labelling);
        setStyleSaved(false);
    });
}

}  // namespace walletloupe::workflow
